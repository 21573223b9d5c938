package org.zhuqi.rules;

import org.zhuqi.shared.EnterpriseId;

/** Whom a fact is about. */
public record FactSubject(EnterpriseId enterprise) {}
