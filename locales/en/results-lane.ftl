## A hospital that takes likely matches only

ui-share-likely-only = Some study teams want only a call while points are open: no button below, but you can read them the result.
