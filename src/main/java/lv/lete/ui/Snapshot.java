package lv.lete.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/// Writes what a scene shows as a PNG picture, without javafx.swing.
public final class Snapshot {
  private Snapshot() {}

  /// Paints the scene now and writes it, creating directories; call on the FX thread.
  ///
  /// @throws IOException when the file cannot be written
  public static void write(Scene scene, Path png) throws IOException {
    WritableImage painted = scene.snapshot(null);
    int width = (int) painted.getWidth();
    int height = (int) painted.getHeight();
    int[] pixels = new int[width * height];
    painted
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, width, height, pixels, 0, width);
    Path folder = png.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    try (OutputStream out = Files.newOutputStream(png)) {
      ImageIO.write(image, "png", out);
    }
  }
}
