package org.zhuqi.programmes.candidates.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.policies.PolicyItemId;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.candidates.Listing;
import org.zhuqi.programmes.candidates.Listings;
import org.zhuqi.programmes.trials.DryRunId;

@Repository
@RequiredArgsConstructor
class JdbcListings implements Listings {
    private final JdbcClient jdbc;

    @Override
    public void add(Listing listing) {
        jdbc.sql("""
                insert into candidate_listing (run_id, programme_id, item_id, excluding, listed_at, added, excluded, known)
                values (:run, :programme, :item, :excluding, :listedAt, :added, :excluded, :known)
                """).params(params(listing)).update();
    }

    @Override
    public Optional<Listing> find(DryRunId run) {
        return find(run, "");
    }

    @Override
    public Optional<Listing> findForChange(DryRunId run) {
        return find(run, " for update");
    }

    private Optional<Listing> find(DryRunId run, String how) {
        return jdbc.sql("select * from candidate_listing where run_id = :run" + how)
                .param("run", run.value())
                .query((row, number) -> read(row))
                .optional();
    }

    @Override
    public void save(Listing listing) {
        jdbc.sql("""
                update candidate_listing set listed_at = :listedAt, added = :added, excluded = :excluded, known = :known
                where run_id = :run
                """).params(params(listing)).update();
    }

    private static Listing read(ResultSet row) throws SQLException {
        Timestamp listed = row.getTimestamp("listed_at");
        UUID[] excluding = (UUID[]) row.getArray("excluding").getArray();
        return Listing.builder()
                .run(new DryRunId(row.getObject("run_id", UUID.class)))
                .programme(new ProgrammeId(row.getObject("programme_id", UUID.class)))
                .item(new PolicyItemId(row.getObject("item_id", UUID.class)))
                .excluding(Arrays.stream(excluding).map(ProgrammeId::new).collect(Collectors.toSet()))
                .listedAt(listed == null ? null : listed.toInstant())
                .result(result(row))
                .build();
    }

    static Listing.Result result(ResultSet row) throws SQLException {
        return new Listing.Result(row.getInt("added"), row.getInt("excluded"), row.getInt("known"));
    }

    private static Map<String, @Nullable Object> params(Listing listing) {
        Instant listedAt = listing.listedAt();
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("run", listing.run().value());
        params.put("programme", listing.programme().value());
        params.put("item", listing.item().value());
        params.put(
                "excluding",
                listing.excluding().stream().map(ProgrammeId::value).toArray(UUID[]::new));
        params.put("listedAt", listedAt == null ? null : Timestamp.from(listedAt));
        params.put("added", listing.result().added());
        params.put("excluded", listing.result().excluded());
        params.put("known", listing.result().known());
        return params;
    }
}
