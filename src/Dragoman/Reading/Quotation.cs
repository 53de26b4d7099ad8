namespace Dragoman.Reading;

/// <summary>Words between quotation marks.</summary>
/// <param name="First">Token of the opening mark.</param>
/// <param name="End">One past the token of the closing mark; one past the paragraph's last token where it is not closed there.</param>
/// <param name="Closed">False where the paragraph ends before the quotation does.</param>
public readonly record struct Quotation(int First, int End, bool Closed);
