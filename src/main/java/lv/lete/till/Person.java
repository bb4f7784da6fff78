package lv.lete.till;

/// Someone who may sign in at this terminal.
public record Person(String name, Role role) {}
