using Xunit;

namespace Hierarchy.Packs.Tests;

/// <summary>Every class of error, with its exact place, code and sentence, and nothing besides.</summary>
public sealed class ErrorReportTests
{
    private static readonly IReadOnlyList<ErrorCase> Cases =
        [.. TextErrorCases.All, .. ValueErrorCases.All, .. UnitErrorCases.All, .. RelationshipErrorCases.All, .. CharterErrorCases.All];

    public static TheoryData<string> Names => [.. Cases.Select(error => error.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_mistake_is_reported_where_it_stands(string name)
    {
        var error = Cases.Single(error => error.Name == name);
        var source = error.Bytes is null ? TinyPack.Source().Without(error.File) : TinyPack.Source().With(error.File, error.Bytes);
        var plan = await TinyPack.PlanAsync(source);

        Assert.Equal(error.Errors, plan.Report.Errors.Select(found => found.ToString()));
        Assert.Null(plan.ChangeSet);
        Assert.Equal(0, plan.Report.MoreErrors);
    }

    [Fact]
    public void Every_code_has_a_case()
    {
        var shown = Cases.SelectMany(error => error.Errors).ToList();
        var missing = Enum.GetValues<PackErrorCode>().Select(UpperSnake<PackErrorCode>.NameOf)
            .Where(code => !shown.Exists(line => line.Contains($" {code} ")));

        // Folders, links, and files and headers of absurd size have tests of their own.
        Assert.Equal(["NOT_A_FILE", "FILE_TOO_LARGE", "TOO_MANY_COLUMNS"], missing);
    }

    [Fact]
    public async Task Errors_of_all_files_come_together_sorted_and_the_first_thousand_are_listed()
    {
        var people = string.Concat(Enumerable.Range(2, 1_500).Select(line => $"p{line},\n"));
        var source = TinyPack.Source()
            .With("people.csv", "key,name\n" + people)
            .With("lives-in.csv", "person,unit\np2,C9\n")
            .With("works-at.csv", "person,workUnit\np2,w9\n");
        var report = (await TinyPack.PlanAsync(source)).Report;

        Assert.Equal(PackReport.MaxErrors, report.Errors.Count);
        Assert.Equal(502, report.MoreErrors);
        Assert.Equal("lives-in.csv", report.Errors[0].File);
        Assert.Equal(Enumerable.Range(2, 999), report.Errors.Skip(1).Select(error => error.Line));
        Assert.All(report.Errors.Skip(1), error => Assert.Equal(("people.csv", PackErrorCode.ValueMissing), (error.File, error.Code)));
    }

    [Fact]
    public async Task What_a_file_that_cannot_be_read_might_have_is_not_called_unknown()
    {
        var source = TinyPack.Source()
            .With("people.csv", "key,name\np1,甲\np2,\"乙\np3,丙\n")
            .With("lives-in.csv", "person,unit\np3,C1\n");
        var report = (await TinyPack.PlanAsync(source)).Report;

        Assert.Equal(PackErrorCode.BrokenQuote, Assert.Single(report.Errors).Code);
    }

    [Fact]
    public async Task Too_many_columns_are_refused()
    {
        var header = "key,name," + string.Join(',', Enumerable.Range(1, 255).Select(number => $"attr:{number}"));
        var report = (await TinyPack.PlanAsync(TinyPack.Source().With("people.csv", header + "\np1,甲\n"))).Report;

        Assert.Equal(
            "people.csv:1:0 TOO_MANY_COLUMNS The file has more than 256 columns: delete those that are not needed.",
            Assert.Single(report.Errors).ToString());
    }
}
