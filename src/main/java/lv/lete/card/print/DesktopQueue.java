package lv.lete.card.print;

import java.awt.print.PageFormat;
import java.awt.print.Pageable;
import java.awt.print.Paper;
import java.awt.print.Printable;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import javax.print.DocFlavor;
import javax.print.DocPrintJob;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.SimpleDoc;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.PrintRequestAttributeSet;
import javax.print.attribute.standard.JobName;
import javax.print.attribute.standard.PrinterIsAcceptingJobs;
import javax.print.attribute.standard.Sides;
import javax.print.event.PrintJobAdapter;
import javax.print.event.PrintJobEvent;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.printing.PDFPrintable;
import org.apache.pdfbox.printing.Scaling;
import org.jspecify.annotations.Nullable;

/// A queue of the desktop's printing (Windows), which takes pages and not PDF: they are drawn for
/// its driver at their own size. It says that it has taken a job and never what came out, so a job
/// is delivered at best, and one that another process sent is not found again.
public final class DesktopQueue implements CardPrinter {
  private final String name;
  private final Supplier<@Nullable PrintService> service;

  /// A queue by its name; `service` finds it, or answers null.
  public DesktopQueue(String name, Supplier<@Nullable PrintService> service) {
    this.name = name;
    this.service = service;
  }

  @Override
  public String address() {
    return "queue:" + name;
  }

  @Override
  public Readiness ready(int sides) {
    PrintService found = service.get();
    if (found == null) {
      return new Readiness.NoAnswer("there is no queue of the name " + name);
    }
    if (found.getAttribute(PrinterIsAcceptingJobs.class)
        == PrinterIsAcceptingJobs.NOT_ACCEPTING_JOBS) {
      return new Readiness.NotReady(List.of(new Obstacle(Obstacle.Kind.NOT_ACCEPTING, "")));
    }
    boolean both =
        found.isAttributeValueSupported(
            Sides.TWO_SIDED_LONG_EDGE, DocFlavor.SERVICE_FORMATTED.PAGEABLE, null);
    return sides > 1 && !both
        ? new Readiness.NotReady(List.of(new Obstacle(Obstacle.Kind.ONE_SIDE, "")))
        : new Readiness.Ready(found.getName());
  }

  @Override
  public Outcome print(Job job, Progress progress) {
    PrintService found = service.get();
    if (found == null) {
      return new Outcome.Refused("there is no queue of the name " + name);
    }
    if (!progress.goesOn(0)) {
      return new Outcome.Cancelled(0);
    }
    try (PDDocument pdf = Loader.loadPDF(job.pdf().toFile())) {
      DocPrintJob printing = found.createPrintJob();
      Heard heard = new Heard();
      printing.addPrintJobListener(heard);
      printing.print(
          new SimpleDoc(new Pages(pdf), DocFlavor.SERVICE_FORMATTED.PAGEABLE, null), wishes(job));
      return heard.failed
          ? new Outcome.Unknown("the queue says that the job failed")
          : new Outcome.Delivered("the queue has taken all of it, and says no more");
    } catch (PrintException e) {
      return new Outcome.Unknown("the queue broke off: " + e.getMessage());
    } catch (IOException e) {
      return new Outcome.Refused("the cards cannot be read: " + e.getMessage());
    }
  }

  @Override
  public Outcome follow(Sent sent, Progress progress) {
    return new Outcome.Unknown("the queue does not say what became of a job");
  }

  private static PrintRequestAttributeSet wishes(Job job) {
    PrintRequestAttributeSet wishes = new HashPrintRequestAttributeSet();
    wishes.add(new JobName(job.name(), null));
    wishes.add(job.sides() > 1 ? Sides.TWO_SIDED_LONG_EDGE : Sides.ONE_SIDED);
    return wishes;
  }

  /// What the queue said while it took the pages.
  private static final class Heard extends PrintJobAdapter {
    private volatile boolean failed;

    @Override
    public void printJobFailed(PrintJobEvent event) {
      failed = true;
    }

    @Override
    public void printJobCanceled(PrintJobEvent event) {
      failed = true;
    }
  }

  /// The pages on paper of exactly their own size, so that no driver scales the bars.
  private static final class Pages implements Pageable {
    private final PDDocument pdf;

    Pages(PDDocument pdf) {
      this.pdf = pdf;
    }

    @Override
    public int getNumberOfPages() {
      return pdf.getNumberOfPages();
    }

    @Override
    public PageFormat getPageFormat(int page) {
      double wide = pdf.getPage(page).getCropBox().getWidth();
      double high = pdf.getPage(page).getCropBox().getHeight();
      boolean lying = wide > high;
      Paper paper = new Paper();
      paper.setSize(Math.min(wide, high), Math.max(wide, high));
      paper.setImageableArea(0, 0, paper.getWidth(), paper.getHeight());
      PageFormat format = new PageFormat();
      format.setOrientation(lying ? PageFormat.LANDSCAPE : PageFormat.PORTRAIT);
      format.setPaper(paper);
      return format;
    }

    @Override
    public Printable getPrintable(int page) {
      return new PDFPrintable(pdf, Scaling.ACTUAL_SIZE);
    }
  }
}
