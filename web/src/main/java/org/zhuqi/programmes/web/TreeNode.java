package org.zhuqi.programmes.web;

/**
 * A part of a tree.
 *
 * @param at its place
 * @param kind what it is, in a word
 * @param text what it says
 * @param group whether parts can be added to it
 */
record TreeNode(String at, int depth, String role, String kind, String text, boolean group, boolean blank) {}
