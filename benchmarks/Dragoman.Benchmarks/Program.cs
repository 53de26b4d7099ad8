using System.Globalization;
using BenchmarkDotNet.Running;
using Dragoman.Benchmarks;

if (args is ["reader", var corpus, var threads, ..]) ReaderRate.Run(corpus, int.Parse(threads, CultureInfo.InvariantCulture), args.Length > 3 ? int.Parse(args[3], CultureInfo.InvariantCulture) : 20_000);
else BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
