using System.Runtime.CompilerServices;

namespace Hierarchy.Benchmarks.Reports;

/// <summary>The table of a day, kept beside the code that made it.</summary>
internal static class ResultFile
{
    /// <param name="text">The table.</param>
    /// <param name="part">What was measured; <c>all</c> has no name of its own.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task WriteAsync(string text, string part, CancellationToken cancellationToken)
    {
        var folder = Path.Combine(ProjectFolder(), "results");
        Directory.CreateDirectory(folder);
        var day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var path = Path.Combine(folder, Figures.Plain($"{day:yyyy-MM-dd}{(part == "all" ? "" : "-" + part)}.md"));
        await File.WriteAllTextAsync(path, text + "\n", cancellationToken);
        await Console.Error.WriteLineAsync($"Written: {path}");
    }

    private static string ProjectFolder([CallerFilePath] string file = "")
        => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, ".."));
}
