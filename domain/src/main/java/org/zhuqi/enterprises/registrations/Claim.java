package org.zhuqi.enterprises.registrations;

import org.zhuqi.enterprises.Contact;
import org.zhuqi.enterprises.EnterpriseNames;
import org.zhuqi.shared.CreditCode;
import org.zhuqi.shared.ReportingUnitId;

/**
 * What a registrant says about the enterprise.
 *
 * @param code valid, or failing only its check character while the registrant says the licence shows it so
 * @param unit whom the registrant takes to be responsible: county or self-reporting zone
 * @param contact the registrant, as the person to talk to
 */
public record Claim(CreditCode code, EnterpriseNames names, ReportingUnitId unit, Contact contact) {}
