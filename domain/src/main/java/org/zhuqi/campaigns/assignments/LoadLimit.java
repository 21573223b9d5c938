package org.zhuqi.campaigns.assignments;

/** @param enterprises how many one officer can look after; more is an overload */
public record LoadLimit(int enterprises) {}
