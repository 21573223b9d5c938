package org.zhuqi.projects.web;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zhuqi.projects.seeing.SeeingRules;
import org.zhuqi.projects.seeing.YearCurve;
import org.zhuqi.projects.usecase.ShowProject;

/** What a project's page draws. */
@Component
@RequiredArgsConstructor
class ProjectCharts {
    private final SeeingRules rules;

    void draw(ShowProject.View view, Model model) {
        YearCurve curve = YearCurve.of(view.asOf().getYear(), view.plan(), view.history(), view.asOf());
        model.addAttribute("curve", curve.isBlank() ? null : CurveDrawing.of(curve, rules.winter()));
        model.addAttribute("gantt", ProjectGantt.of(view.project(), rules.winter(), view.asOf()));
    }
}
