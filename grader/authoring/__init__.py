"""What an author learns of a pack: whether its answers get what they deserve, and what would go unnoticed."""
