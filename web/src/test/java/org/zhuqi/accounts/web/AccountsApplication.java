package org.zhuqi.accounts.web;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/** Accounts with the rooms every page needs, over real HTTP. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan({
    "org.zhuqi.shared",
    "org.zhuqi.calendar",
    "org.zhuqi.audit",
    "org.zhuqi.accounts",
    "org.zhuqi.notifications"
})
class AccountsApplication {}
