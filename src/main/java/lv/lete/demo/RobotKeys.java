package lv.lete.demo;

import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;

/// Real key events, from JavaFX's own robot into the window that has the keyboard.
final class RobotKeys implements Keys {
  @Override
  public void press(KeyCode key) {
    Screen.onScreen(() -> {
      Robot robot = new Robot();
      robot.keyPress(key);
      robot.keyRelease(key);
      return key;
    });
  }
}
