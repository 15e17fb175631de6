"""Awards: rounds that are opened, decided on, paid, looked at again and proved."""
