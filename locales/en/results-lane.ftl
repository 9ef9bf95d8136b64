## A hospital that takes likely matches only

ui-share-likely-only = For a merely possible match, some study teams ask you to call them yourself; there is no button for them below. You may tell them what stands above.
