## A hospital that takes likely matches only

ui-share-likely-only = When some points are still open, some study teams prefer that you call them yourself; there is no button for them below. You can read them the result above.
