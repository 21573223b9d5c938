package org.zhuqi.programmes;

/** What a paper is, whatever a call names it: the same kind handed in once need not be handed in again. */
public enum PaperKind {
    /** Business licence. */
    LICENCE,
    CREDIT_REPORT,
    AUDIT_REPORT,
    FINANCIAL_STATEMENTS,
    TAX_CERTIFICATE,
    /** Filing or approval of a project. */
    PROJECT_FILING,
    ENVIRONMENTAL_APPROVAL,
    ENERGY_REVIEW,
    LAND_USE,
    BUILDING_PERMIT,
    /** A title the enterprise holds. */
    TITLE,
    BANK_ACCOUNT
}
