using System.Globalization;
using BenchmarkDotNet.Running;
using Dragoman.Benchmarks;

if (args is ["reader", var corpus, var threads, ..]) ReaderRate.Run(corpus, int.Parse(threads, CultureInfo.InvariantCulture), args.Length > 3 ? int.Parse(args[3], CultureInfo.InvariantCulture) : 20_000);
else if (args is ["store", var reports, var address, ..]) StoreRate.Run(reports, address, args.Length > 3 ? int.Parse(args[3], CultureInfo.InvariantCulture) : 3_000);
else if (args is ["start", ..]) StartSpeed.Run(args.Length > 1 ? args[1] : "parts");
else if (args is ["core", var texts, ..]) CoreSpeed.Run(texts, args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 15);
else BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
