using System.Runtime.InteropServices;

namespace Hierarchy.Benchmarks.Reports;

/// <summary>Where and when a table was made: figures of different machines do not compare, ratios do.</summary>
internal static class MachineDescription
{
    public static string Read()
    {
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30;
        var day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        return Figures.Plain(
            $"{day:yyyy-MM-dd}, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.ProcessArchitecture}, ")
            + Figures.Plain($"{Environment.ProcessorCount} cores, {memory} GiB, load average {Load()}.");
    }

    /// <summary>How many others wanted the processor in the last minute, where the system tells.</summary>
    private static string Load()
        => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";
}
