using System.Security.Cryptography;
using System.Text;
using CsCheck;
using Xunit;

namespace Hierarchy.Packs.Tests;

/// <summary>The text of a file: RFC 4180, strictly UTF-8, however it arrives.</summary>
public sealed class CsvTextTests
{
    private static readonly Gen<string> FieldText = Gen.OneOf(
        Gen.String[Gen.OneOf('a', 'é', '丰', ' ', ',', '"', '\n', '\r', '\t', ';', '|'), 0, 12],
        Gen.OneOf("", "\"", "\"\"", "\r\n", ",", "𠮷", "\uFEFF"));

    private static readonly Gen<string[][]> Table = FieldText.Array[1, 5].Array[1, 8];

    [Fact]
    public void What_was_written_is_read_whatever_the_line_breaks_and_the_size_of_reads()
        => Gen.Select(Table, Gen.Bool, Gen.Bool, Gen.Bool, Gen.Int[1, 7]).Sample((table, mark, crlf, last, step) =>
        {
            var lineBreak = crlf ? "\r\n" : "\n";
            var text = string.Join(lineBreak, table.Select(row => string.Join(',', row.Select(Write))));
            var bytes = Encoding.UTF8.GetBytes((mark ? "\uFEFF" : "") + text + (last ? lineBreak : ""));

            Assert.Equal(table, Read(bytes, step));
        });

    [Fact]
    public void Any_bytes_are_read_to_the_end_without_a_crash()
        => Gen.Select(Gen.Byte.Array[0, 60], Gen.Int[1, 9]).Sample((bytes, step) => Assert.NotNull(Read(bytes, step)));

    [Fact]
    public async Task The_line_counts_line_breaks_inside_quotes()
    {
        var source = TinyPack.Source().With("people.csv", "key,name\r\np1,\"甲\r\n乙\"\r\n\r\np2,\r\n");
        var error = Assert.Single((await TinyPack.PlanAsync(source)).Report.Errors);

        Assert.Equal((5, 2), (error.Line, error.Column));
    }

    [Fact]
    public async Task A_field_that_is_longer_than_the_first_buffer_is_read()
    {
        var name = new string('长', 21_000);
        var store = await TinyPack.ImportAsync(TinyPack.Source().With("people.csv", $"key,name\np1,{name}\np2,\"{name},\"\np3,丙\n"));

        Assert.Equal((name, name + ","), (store.Node<PersonData>("p1").Name, store.Node<PersonData>("p2").Name));
    }

    [Theory]
    [InlineData("unquoted", BrokenRow.Unquoted, PackErrorCode.TooLong)]
    [InlineData("quoted and never closed", BrokenRow.Quoted, PackErrorCode.BrokenQuote)]
    public async Task A_row_without_an_end_is_refused_in_bounded_memory(string what, BrokenRow kind, PackErrorCode code)
    {
        var quote = kind == BrokenRow.Quoted ? "\"" : "";
        var source = TinyPack.Source()
            .With("people.csv", "key,name\np1," + quote
                + string.Concat(Enumerable.Repeat(kind == BrokenRow.Quoted ? "a,b\n" : "ab,c", 1 << 19)) + "\np2,乙\n");
        var report = (await TinyPack.PlanAsync(source)).Report;

        var error = Assert.Single(report.Errors);
        Assert.True(error.Code == code && (error.Line, error.Column) == (2, kind == BrokenRow.Quoted ? 2 : 0), what + ": " + error);
    }

    public enum BrokenRow
    {
        Unquoted,
        Quoted,
    }

    private static string Write(string field)
        => field.AsSpan().IndexOfAny("\",\r\n\uFEFF") >= 0 || field.Length == 0
            ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : field;

    private static string[][] Read(byte[] bytes, int step)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var reader = new RowReader(new ChunkStream(bytes, step), hash);
        var rows = new List<string[]>();
        while (reader.ReadAsync(CancellationToken.None).AsTask().GetAwaiter().GetResult())
        {
            rows.Add([.. Enumerable.Range(0, reader.Count).Select(field => reader.Field(field).ToString())]);
        }

        return [.. rows];
    }

    private sealed class ChunkStream(byte[] bytes, int step) : MemoryStream(bytes, writable: false)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
            => base.ReadAsync(buffer[..Math.Min(step, buffer.Length)], cancellationToken);
    }
}
