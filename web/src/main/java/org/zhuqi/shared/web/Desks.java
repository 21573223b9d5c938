package org.zhuqi.shared.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page of each area; what stands on them comes from the rooms. */
@Controller
class Desks {
    @GetMapping("/")
    String home() {
        return "shared/home";
    }

    @GetMapping("/my")
    String enterprise() {
        return "shared/desk";
    }

    @GetMapping("/staff")
    String staff() {
        return "shared/desk";
    }
}
