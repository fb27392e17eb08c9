"""What flows through the house: frozen values without behaviour beyond properties."""
