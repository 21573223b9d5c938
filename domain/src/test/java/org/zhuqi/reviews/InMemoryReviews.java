package org.zhuqi.reviews;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;

/** Reviews kept in memory. */
public class InMemoryReviews implements Reviews {
    private final Map<ReviewId, Review> reviews = new LinkedHashMap<>();
    private final Map<ReviewId, List<ReviewMove>> moves = new LinkedHashMap<>();

    @Override
    public Optional<Review> find(ReviewId id) {
        return Optional.ofNullable(reviews.get(id));
    }

    @Override
    public Optional<Review> findBySubject(String kind, UUID subject) {
        return reviews.values().stream()
                .filter(r -> r.subject().kind().equals(kind) && r.subject().id().equals(subject))
                .findFirst();
    }

    @Override
    public Optional<Review> lockBySubject(String kind, UUID subject) {
        return findBySubject(kind, subject);
    }

    @Override
    public void add(Moved opened) {
        Review review = opened.review();
        if (findBySubject(review.subject().kind(), review.subject().id()).isPresent()) {
            throw ReviewsError.OPEN_ALREADY.refused();
        }
        reviews.put(review.id(), review);
        moves.put(review.id(), new ArrayList<>(List.of(opened.entry())));
    }

    @Override
    public void save(Moved moved) {
        Review review = moved.review();
        Review kept = reviews.get(review.id());
        if (kept == null || kept.version() != review.version()) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
        reviews.put(review.id(), review.withVersion(review.version() + 1));
        moves.get(review.id()).add(moved.entry());
    }

    @Override
    public List<ReviewMove> movesOf(ReviewId id) {
        return List.copyOf(moves.getOrDefault(id, List.of()));
    }

    @Override
    public List<Review> heldBy(UserId officer) {
        return reviews.values().stream()
                .filter(r -> officer.equals(r.heldBy()) && !r.state().isOver())
                .toList();
    }
}
