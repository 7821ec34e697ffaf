using CsCheck;
using Hierarchy.Specification;
using Xunit;

namespace Hierarchy.Packs.Tests;

/// <summary>A pack whose bytes were damaged anywhere is refused or imported, never anything else.</summary>
public sealed class DamagedPackTests
{
    private static readonly Gen<(int File, double Place, int Taken, byte[] Put)> Damage =
        Gen.Select(Gen.Int[0, 14], Gen.Double[0, 1], Gen.Int[0, 6],
            Gen.OneOf(Gen.Byte.Array[0, 4], Gen.OneOf("\"", ",", "\n", "\r", "p1", "C1", "|").Select(Bytes)));

    [Fact]
    public async Task Damage_never_escapes_the_report()
    {
        var (accepted, refused) = (0, 0);
        await Damage.Array[1, 3].SampleAsync(async damages =>
        {
            var source = FullPack.Source();
            foreach (var damage in damages)
            {
                var name = PackFormat.FileNames[damage.File];
                using var stream = new MemoryStream();
                source.Open(name).CopyTo(stream);
                var bytes = stream.ToArray();
                var at = (int)(damage.Place * bytes.Length);
                source.With(name, [.. bytes[..at], .. damage.Put, .. bytes.Skip(at + damage.Taken)]);
            }

            var plan = await TinyPack.PlanAsync(source);
            Assert.Equal(plan.Report.IsClean, plan.ChangeSet is not null);
            Assert.All(plan.Report.Errors, error => Assert.InRange(error.Message.Length, 10, 400));
            if (plan.ChangeSet is { } changes)
            {
                StoreOf.Apply(GraphImage.Empty, changes);
            }

            _ = plan.Report.IsClean ? Interlocked.Increment(ref accepted) : Interlocked.Increment(ref refused);
        }, iter: TestScale.Of(1_500));

        Assert.True(accepted > 5 && refused > 500, $"{accepted} accepted, {refused} refused");
    }

    private static byte[] Bytes(string text) => System.Text.Encoding.UTF8.GetBytes(text);
}
