using Dragoman.Reading;

namespace Dragoman.Tests.Reading;

/// <summary>The reader of the checkout, loaded once for all tests.</summary>
internal static class ReaderShared
{
    private static readonly Lazy<Reader> loaded = new(() => Reader.Load(Repository.PathOf("models"), Repository.PathOf("knowledge")));

    /// <summary>A reader for one test class: tests run side by side, and a reader serves one thread.</summary>
    public static Reader Own() => loaded.Value.Share();
}
