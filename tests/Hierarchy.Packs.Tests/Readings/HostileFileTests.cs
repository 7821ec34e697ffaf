using System.Text;
using Xunit;

namespace Hierarchy.Packs.Tests;

/// <summary>
/// Files that were made to hurt, or saved in the wrong way: refused soon, in bounded memory, with a sentence that helps on.
/// </summary>
public sealed class HostileFileTests
{
    private const long MostBytesRead = 8 << 20;

    [Theory]
    [InlineData("key,name\np1,", "a", PackErrorCode.TooLong, 2)]
    [InlineData("key,name\np1,\"", "a", PackErrorCode.BrokenQuote, 2)]
    [InlineData("", "a", PackErrorCode.TooLong, 1)]
    [InlineData("", ",", PackErrorCode.TooLong, 1)]
    [InlineData("", "\0", PackErrorCode.TooLong, 1)]
    [InlineData("key,name\n", "\0", PackErrorCode.TooLong, 2)]
    public async Task A_line_without_an_end_is_given_up_after_a_few_megabytes(string start, string rest, PackErrorCode code, int line)
    {
        var source = new EndlessSource("people.csv", start, rest);
        var pack = await PackReader.ReadAsync(source, progress: null, CancellationToken.None);

        var error = Assert.Single(pack.Errors.ToReport().Errors);
        Assert.Equal(("people.csv", line, code), (error.File, error.Line, error.Code));
        Assert.InRange(source.BytesRead, 1, MostBytesRead);
    }

    [Fact]
    public async Task A_million_columns_in_the_header()
    {
        var header = "key,name" + new string(',', 1_000_000) + "x\n";
        await AssertRefusedAsync(header + "p1,甲\n", "people.csv:1:0 TOO_MANY_COLUMNS The file has more than 256 columns: delete those that "
            + "are not needed.");
    }

    [Fact]
    public async Task A_million_fields_in_a_row() => await AssertRefusedAsync(
        "key,name\np1,甲" + new string(',', 1_000_000) + "x\n",
        "people.csv:2:1000002 TOO_MANY_FIELDS The row has 1000002 fields and the header 2: a text that contains a comma must stand in "
            + "double quotes.");

    [Theory]
    [InlineData("\u4E32", 1)]
    [InlineData("\u4E32", 2)]
    [InlineData("\U00020BB7", 1)]
    [InlineData("\U00020BB7", 2)]
    [InlineData("\U00020BB7", 3)]
    public async Task Half_a_character_is_found_wherever_a_buffer_ends(string character, int length)
    {
        byte[] half = [.. Encoding.UTF8.GetBytes(character).Take(length)];
        foreach (var bytes in (int[])[1, 4_094, 4_095, 4_096, 16_382, 16_383, 32_766, 32_767, 32_768, 65_000])
        {
            byte[] start = [.. "key,name\np1,"u8, .. Enumerable.Repeat((byte)'x', bytes)];
            var error = $"people.csv:2:2 NOT_UTF8 The text is not UTF-8 (byte offset {start.Length}): save the file as 'CSV UTF-8'; "
                + "nothing after it was read.";
            await AssertRefusedAsync([.. start, .. half], error);
            await AssertRefusedAsync([.. start, .. half, .. "y\np2,乙\n"u8], error);
        }
    }

    [Theory]
    [InlineData("utf-16LE")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32BE")]
    public async Task What_a_spreadsheet_calls_unicode_text_is_told_by_that_name(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        await AssertRefusedAsync([.. encoding.GetPreamble(), .. encoding.GetBytes("key\tname\np1\t甲\n")],
            "people.csv:1:1 NOT_UTF8 The file is UTF-16, which spreadsheets call 'Unicode Text': save it as 'CSV UTF-8' instead. "
                + "Nothing of it was read.");
    }

    [Fact]
    public async Task The_same_without_its_mark_is_full_of_zero_bytes() => await AssertRefusedAsync(
        Encoding.Unicode.GetBytes("key,name\np1,a\n"),
        "people.csv:1:1 CONTROL_CHARACTER The text contains a control character, for instance a zero byte: take it out. "
            + "If the file is full of them, save it as 'CSV UTF-8'.");

    [Theory]
    [InlineData("key;name\np1;a\n", "';'")]
    [InlineData("key\tname\np1\ta\n", "a tab")]
    [InlineData("编号，姓名\np1，a\n", "'，'")]
    public async Task Another_separator_is_told(string text, string separator)
    {
        var report = (await TinyPack.PlanAsync(TinyPack.Source().With("people.csv", text))).Report;

        Assert.Equal(
            $"people.csv:1:1 UNKNOWN_COLUMN The columns are separated by {separator} here, and must be by a comma: save the file as "
                + "'CSV UTF-8 (comma delimited)'.",
            report.Errors[^1].ToString());
    }

    [Theory]
    [InlineData("key,name\rp1,甲\rp2,乙\r")]
    [InlineData("key,name\rp1,甲\np2,乙\r\n")]
    [InlineData("\uFEFFkey,name\rp1,甲\r\rp2,乙")]
    public async Task Lines_may_end_as_on_an_old_macintosh(string text)
    {
        var store = await TinyPack.ImportAsync(TinyPack.Source().With("people.csv", text));

        Assert.Equal(["乙", "甲"], store.Nodes.OfType<PersonData>().Select(person => person.Name).Order(StringComparer.Ordinal));
    }

    private static Task AssertRefusedAsync(string people, string error) => AssertRefusedAsync(Encoding.UTF8.GetBytes(people), error);

    private static async Task AssertRefusedAsync(byte[] people, string error)
    {
        var plan = await TinyPack.PlanAsync(TinyPack.Source().With("people.csv", people));

        Assert.Equal(error, Assert.Single(plan.Report.Errors).ToString());
        Assert.Null(plan.ChangeSet);
    }

    /// <summary>A tiny pack of which one file never ends.</summary>
    private sealed class EndlessSource(string file, string start, string rest) : IPackSource
    {
        private readonly MemoryPackSource _others = TinyPack.Source();

        public long BytesRead { get; set; }

        public IReadOnlyList<PackEntry> List()
            => [.. _others.List().Where(entry => entry.Name != file), new PackEntry(file, IsFile: true, 500 << 20)];

        public Stream Open(string name) => name == file ? new EndlessStream(this, start, rest) : _others.Open(name);
    }

    private sealed class EndlessStream(EndlessSource source, string start, string rest) : Stream
    {
        private readonly byte[] _start = Encoding.UTF8.GetBytes(start);
        private readonly byte _rest = (byte)rest[0];

        public override bool CanRead => true;

        public override bool CanSeek => true;

        public override bool CanWrite => false;

        public override long Length => long.MaxValue;

        public override long Position { get; set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var span = buffer.AsSpan(offset, count);
            span.Fill(_rest);
            if (Position < _start.Length)
            {
                var part = _start.AsSpan((int)Position);
                part[..Math.Min(part.Length, count)].CopyTo(span);
            }

            Position += count;
            source.BytesRead += count;
            return count;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
