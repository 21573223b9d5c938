package wrong.subsidies;

/** A lawful class that others misuse. */
public class Payment {}
