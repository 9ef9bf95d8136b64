## A hospital that takes likely matches only

ui-share-likely-only = For a merely possible match, these study teams ask you to call them yourself. You may tell them what stands above.
