import com.google.gson.GsonBuilder;
import java.io.File;
import java.io.PrintStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gephi.filters.api.FilterController;
import org.gephi.filters.api.Query;
import org.gephi.filters.api.Range;
import org.gephi.filters.plugin.dynamic.DynamicRangeBuilder.DynamicRangeFilter;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.GraphView;
import org.gephi.graph.api.Node;
import org.gephi.graph.api.TimeRepresentation;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.EdgeDirectionDefault;
import org.gephi.io.importer.api.EdgeMergeStrategy;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.importer.plugin.file.spreadsheet.ImporterSpreadsheetCSV;
import org.gephi.io.importer.plugin.file.spreadsheet.process.SpreadsheetGeneralConfiguration.Mode;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.io.processor.plugin.AppendProcessor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

/**
 * Imports graphs with Gephi's own importers and writes what Gephi holds then, as one JSON object by the names of the files.
 *
 * <p>usage: java ReadWithGephi.java DAYS FILE... (days parted by commas; a folder is a pair of nodes.csv and edges.csv)
 */
final class ReadWithGephi {
  private static final PrintStream out = System.out;
  private static final List<String> DATES = List.of("validFrom", "validTo", "recordedAt", "retractedAt");

  public static void main(String[] words) {
    // Gephi tells of its progress on stdout.
    System.setOut(System.err);
    List<String> days = words[0].isEmpty() ? List.of() : Arrays.asList(words[0].split(","));
    Map<String, Object> found = new TreeMap<>();
    for (int at = 1; at < words.length; at++) found.put(words[at], readOrProblem(new File(words[at]), days));
    out.println(new GsonBuilder().serializeNulls().create().toJson(found));
    out.flush();
    System.exit(0);
  }

  private static Object readOrProblem(File file, List<String> days) {
    try {
      return read(file, days);
    } catch (Exception error) {
      return Map.of("problem", String.valueOf(error));
    }
  }

  private static Object read(File file, List<String> days) throws Exception {
    ProjectController projects = service(ProjectController.class);
    projects.newProject();
    Workspace workspace = projects.getCurrentWorkspace();
    Container[] containers = containersOf(file);
    List<String> problems = new ArrayList<>();
    for (Container container : containers) {
      container.getReport().getIssues(1000).forEachRemaining(issue -> note(issue, problems));
      container.getLoader().setEdgeDefault(EdgeDirectionDefault.DIRECTED);
      container.getLoader().setEdgesMergeStrategy(EdgeMergeStrategy.NO_MERGE);
      // Edges to nodes that no node is are dropped with a warning instead of making one; those of a table stand alone.
      container.getLoader().setAllowAutoNode(file.isDirectory());
    }
    service(ImportController.class).process(containers[0], new DefaultProcessor(), workspace);
    for (int at = 1; at < containers.length; at++)
      service(ImportController.class).process(containers[at], new AppendProcessor(), workspace);
    GraphModel model = service(GraphController.class).getGraphModel(workspace);
    Map<String, Object> found = describe(model.getGraph());
    found.put("directed", model.isDirected());
    found.put("dynamic", model.isDynamic());
    found.put("problems", problems);
    Map<String, Object> on = new TreeMap<>();
    for (String day : days) on.put(day, edgesOf(graphOn(model, day)));
    found.put("on", on);
    return found;
  }

  private static void note(Issue issue, List<String> problems) {
    if (issue.getLevel().toInteger() >= Issue.Level.WARNING.toInteger()) problems.add(issue.getMessage());
  }

  private static Container[] containersOf(File file) throws Exception {
    if (!file.isDirectory()) return new Container[] {required(service(ImportController.class).importFile(file))};
    return new Container[] {
      table(new File(file, "nodes.csv"), Mode.NODES_TABLE), table(new File(file, "edges.csv"), Mode.EDGES_TABLE)
    };
  }

  private static Container table(File file, Mode mode) throws Exception {
    ImporterSpreadsheetCSV importer = new ImporterSpreadsheetCSV();
    importer.setFile(file);
    importer.refreshAutoDetections();
    // As our how-to has it done in Gephi's dialogue, which guesses timestamps and numbers from the first dates.
    importer.setTimeRepresentation(TimeRepresentation.INTERVAL);
    for (String column : DATES)
      if (importer.getColumnsClasses().containsKey(column)) importer.setColumnClass(column, String.class);
    if (importer.getMode() != mode) throw new IllegalArgumentException("Gephi takes it for " + importer.getMode());
    return required(service(ImportController.class).importFile(file, importer));
  }

  private static Container required(Container container) {
    if (container == null) throw new IllegalArgumentException("Gephi finds no graph in the file");
    return container;
  }

  /** What is left of a graph where Gephi's timeline stands on a day. */
  private static Graph graphOn(GraphModel model, String day) {
    double moment = LocalDate.parse(day).atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
    DynamicRangeFilter filter = new DynamicRangeFilter(model);
    filter.setKeepNull(true);
    filter.setRange(new Range(moment, moment));
    FilterController filters = service(FilterController.class);
    Query query = filters.createQuery(filter);
    GraphView view = filters.filter(query);
    return model.getGraph(view);
  }

  private static Map<String, Object> describe(Graph graph) {
    Map<String, Object> found = new TreeMap<>();
    Map<String, String> nodes = new TreeMap<>();
    for (Node node : graph.getNodes().toArray()) nodes.put(String.valueOf(node.getId()), node.getLabel());
    found.put("nodes", nodes);
    found.put("edges", edgesOf(graph));
    return found;
  }

  private static List<Object> edgesOf(Graph graph) {
    List<Object> edges = new ArrayList<>();
    for (Edge edge : graph.getEdges().toArray()) {
      Map<String, Object> found = new TreeMap<>();
      found.put("id", String.valueOf(edge.getId()));
      found.put("source", String.valueOf(edge.getSource().getId()));
      found.put("target", String.valueOf(edge.getTarget().getId()));
      found.put("label", edge.getLabel());
      for (String name : List.of("relation", "role", "sources")) found.put(name, attribute(edge, name));
      edges.add(found);
    }
    return edges;
  }

  private static String attribute(Edge edge, String name) {
    for (Column column : edge.getTable())
      if (column.getTitle().equalsIgnoreCase(name)) return text(edge.getAttribute(column));
    return null;
  }

  private static String text(Object value) {
    return value == null ? null : String.valueOf(value);
  }

  private static <Service> Service service(Class<Service> type) {
    return Lookup.getDefault().lookup(type);
  }
}
