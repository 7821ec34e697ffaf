using System.Runtime.CompilerServices;

namespace Hierarchy.Benchmarks.Reports;

/// <summary>The table of a day, kept beside the code that made it.</summary>
internal static class ResultFile
{
    public static async Task WriteAsync(string text, CancellationToken cancellationToken)
    {
        var folder = Path.Combine(ProjectFolder(), "results");
        Directory.CreateDirectory(folder);
        var day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var path = Path.Combine(folder, Figures.Plain($"{day:yyyy-MM-dd}.md"));
        await File.WriteAllTextAsync(path, text + "\n", cancellationToken);
        await Console.Error.WriteLineAsync($"Written: {path}");
    }

    private static string ProjectFolder([CallerFilePath] string file = "")
        => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, ".."));
}
