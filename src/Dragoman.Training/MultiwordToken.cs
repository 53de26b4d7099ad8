namespace Dragoman.Training;

/// <summary>A written token that stands for several syntactic words, such as <c>don't</c> for <c>do</c> and <c>n't</c>.</summary>
/// <param name="First">Index of its first word in the sentence, from 0.</param>
/// <param name="End">Index one past its last word.</param>
/// <param name="Form">The token as written.</param>
public readonly record struct MultiwordToken(int First, int End, string Form);
