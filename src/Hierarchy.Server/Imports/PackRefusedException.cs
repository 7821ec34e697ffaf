using Hierarchy.Packs;

namespace Hierarchy.Server.Imports;

/// <summary>A pack has errors; the message is the whole report. Nothing was imported.</summary>
internal sealed class PackRefusedException(PackReport report) : RefusalException("PACK_REFUSED", PackReportText.Of(report));
