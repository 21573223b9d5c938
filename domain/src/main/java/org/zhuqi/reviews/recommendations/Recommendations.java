package org.zhuqi.reviews.recommendations;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.zhuqi.shared.Port;
import org.zhuqi.shared.ReportingUnitId;

/** The letters of recommendation, and how many matters of a call each county may recommend. */
@Port
public interface Recommendations {
    Optional<Recommendation> find(RecommendationId id);

    /** Refuses with {@link RecommendationsError#LETTER_TAKEN} when the county sent a letter of that number. */
    void add(Recommendation recommendation);

    /** How many matters of the call the county has recommended; nobody else of it does until the transaction ends. */
    int recommendedAndHold(UUID call, ReportingUnitId unit);

    /** Empty when nobody set one: as many as the county wishes. */
    OptionalInt quota(UUID call, ReportingUnitId unit);

    void setQuota(UUID call, ReportingUnitId unit, int matters);
}
