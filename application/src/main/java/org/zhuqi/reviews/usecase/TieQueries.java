package org.zhuqi.reviews.usecase;

import java.time.Instant;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Port;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.UserId;

/** Reads declared ties. Scopes of {@link org.zhuqi.reviews.ReviewsRight#DECLARE_TIE}. */
@Port
public interface TieQueries {
    /** Latest first. */
    Page<TieView> list(Scope scope, PageRequest page);

    /** A tie as lists show it. */
    record TieView(
            UserId person, String personName, EnterpriseId enterprise, LocalText name, String reason, Instant since) {}
}
