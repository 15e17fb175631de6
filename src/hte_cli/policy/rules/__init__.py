"""Rules: whom they may reward, what they give in which way, and the statements that calculate it."""
