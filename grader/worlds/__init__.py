"""Small generated databases that tell a wrong answer from a right one."""
