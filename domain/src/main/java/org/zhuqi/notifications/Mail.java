package org.zhuqi.notifications;

/**
 * A mail as it leaves: plain text, one language.
 *
 * @param id names it to mail servers, so that one that gets it twice can tell
 */
public record Mail(String id, MailAddress to, String subject, String text) {}
