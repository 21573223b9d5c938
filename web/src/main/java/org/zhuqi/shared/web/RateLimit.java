package org.zhuqi.shared.web;

/**
 * How often one address may ask something that is open to everybody.
 *
 * @param id names it in settings: {@code zhuqi.rate-limits.per-minute.<id>}
 * @param method HTTP method
 * @param pattern path pattern, e.g. {@code /api/v1/notices/{id}/objections}
 * @param perMinute requests a minute unless set otherwise
 */
public record RateLimit(String id, String method, String pattern, int perMinute) {}
