// A program that does nothing: what the system and the runtime take for any.
return 0;
