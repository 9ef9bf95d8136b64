"""The engine: inbox, outbox, scheduler, and the dispatcher that hands each update on."""
