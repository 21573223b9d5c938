package org.zhuqi.reviews.panels.usecase;

import org.zhuqi.reviews.experts.Draws;
import org.zhuqi.reviews.experts.ExpertAccounts;
import org.zhuqi.reviews.experts.usecase.LeavePanel;
import org.zhuqi.reviews.panels.InMemoryDeclarations;
import org.zhuqi.reviews.panels.ScoringSettings;
import org.zhuqi.reviews.panels.Sheets;
import org.zhuqi.reviews.usecase.ReviewRoom;

/** The use cases of panels on fakes. */
public final class PanelRoom {
    public final DeclareConflict declare;
    public final ScoreFile score;
    public final FinalScores scores;

    public PanelRoom(
            ExpertAccounts accounts,
            Draws draws,
            ReviewRoom room,
            Sheets sheets,
            LeavePanel leave,
            ScoringSettings settings) {
        OwnSeat seat = new OwnSeat(accounts, draws, room.reviews);
        declare = new DeclareConflict(seat, new InMemoryDeclarations(), sheets, leave, room.trail, room.clock);
        score = new ScoreFile(seat, sheets, settings, room.trail, room.clock);
        scores = new FinalScores(draws, sheets, settings);
    }
}
