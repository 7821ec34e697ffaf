using System.Buffers.Text;
using System.Globalization;
using StackExchange.Redis;

namespace Hierarchy.Redis;

/// <summary>The message on the channel: a version and a revision, <c>1:4711</c>.</summary>
internal static class Announcement
{
    private const int MaxBytes = 32;

    private static ReadOnlySpan<byte> Version => "1:"u8;

    public static RedisValue Of(Revision revision) => string.Create(CultureInfo.InvariantCulture, $"1:{revision.Number}");

    /// <summary>Whether somebody announced a revision; anything else on the channel is nothing to us.</summary>
    public static bool TryRead(RedisValue message, out Revision revision)
    {
        revision = Revision.Zero;
        if (message.IsNull || message.Length() is var length && (length <= Version.Length || length > MaxBytes))
        {
            return false;
        }

        var bytes = ((ReadOnlyMemory<byte>)message).Span;
        var digits = bytes[Version.Length..];
        if (!bytes.StartsWith(Version)
            || !Utf8Parser.TryParse(digits, out long number, out var consumed)
            || consumed != digits.Length
            || number < 1
            || digits[0] == '+')
        {
            return false;
        }

        revision = new Revision(number);
        return true;
    }
}
