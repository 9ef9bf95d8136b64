"""Training and measuring of the learned parts; scikit-learn is in the extra `models` only."""
