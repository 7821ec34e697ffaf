using System.Text.RegularExpressions;
using Xunit;

namespace Hierarchy.Packs.Tests;

/// <summary>Every link of a document to a file of the repository, or to a heading of a document, leads somewhere.</summary>
public sealed partial class LinkTests
{
    public static TheoryData<string> Documents => new(
        Directory.EnumerateFiles(
            RepositoryFiles.Root, "*.md", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 4 })
            .Select(path => Path.GetRelativePath(RepositoryFiles.Root, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(
                folder => folder is "node_modules" or "bin" or "obj" or "data" or "artifacts" || folder.StartsWith('.')))
            .Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_link_leads_somewhere(string document)
    {
        var text = WithoutCode(File.ReadAllText(RepositoryFiles.Of(document)));
        var broken = Links().Matches(text).Select(link => link.Groups["target"].Value)
            .Where(link => !link.Contains("://", StringComparison.Ordinal))
            .Where(link => !LeadsSomewhere(document, link));

        Assert.Empty(broken);
    }

    private static bool LeadsSomewhere(string document, string link)
    {
        var parts = link.Split('#', 2);
        var path = parts[0].Length == 0
            ? RepositoryFiles.Of(document)
            : Path.Combine(Path.GetDirectoryName(RepositoryFiles.Of(document))!, parts[0]);
        return (File.Exists(path) || Directory.Exists(path)) && (parts.Length == 1 || AnchorsOf(path).Contains(parts[1]));
    }

    /// <summary>The anchors that GitHub gives the headings: in small letters, spaces as hyphens, punctuation left out.</summary>
    private static IEnumerable<string> AnchorsOf(string path)
        => Headings().Matches(WithoutCode(File.ReadAllText(path)))
            .Select(heading => Punctuation().Replace(heading.Groups["text"].Value.ToLowerInvariant(), "").Replace(' ', '-'));

    private static string WithoutCode(string text) => CodeBlocks().Replace(text, "");

    [GeneratedRegex(
        @"\]\((?<target>[^)\s]+)\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 180_000)]
    private static partial Regex Links();

    [GeneratedRegex(
        "^#+ (?<text>.*)$",
        RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 180_000)]
    private static partial Regex Headings();

    [GeneratedRegex(@"[^\w\- ]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 180_000)]
    private static partial Regex Punctuation();

    [GeneratedRegex(
        "```.*?```",
        RegexOptions.Singleline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 180_000)]
    private static partial Regex CodeBlocks();
}
