"""What formats share: how things are worded, tabulated, escaped and drawn."""
