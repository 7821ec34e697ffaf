using System.Globalization;
using Hierarchy.Packs;

namespace Hierarchy.Server.Imports;

/// <summary>How far an import has come, in words.</summary>
internal static class ProgressText
{
    /// <summary>What is being done, and how much of it is done where that is known.</summary>
    public static string Of(PackProgress progress) => progress.Phase switch
    {
        PackPhase.Reading => Invariant($"{StepOf(progress)}: {progress.Rows:N0} rows, {PercentOf(progress)} %"),
        PackPhase.Matching => Invariant($"{StepOf(progress)}: {progress.Done:N0} of {progress.Total:N0} rows"),
        PackPhase.Writing => Invariant($"{StepOf(progress)}: {progress.Done:N0} of {progress.Total:N0}"),
        PackPhase.Committing when progress.Done > 0 => Invariant($"{StepOf(progress)}: {progress.Done:N0} of {progress.Total:N0} changes"),
        PackPhase.Committing => Invariant($"{StepOf(progress)}: {progress.Total:N0} changes"),
        _ => Invariant($"{StepOf(progress)}: {progress.Total:N0} rows"),
    };

    /// <summary>What is being done.</summary>
    public static string StepOf(PackProgress progress) => progress.Phase switch
    {
        PackPhase.Reading => $"Reading {progress.File}",
        PackPhase.Matching => "Comparing with the store",
        PackPhase.Checking => "Checking the rules",
        PackPhase.Writing => "Working out the changes",
        _ => "Storing",
    };

    private static long PercentOf(PackProgress progress) => 100 * progress.Done / Math.Max(1, progress.Total);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
