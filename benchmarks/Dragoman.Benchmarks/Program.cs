using System.Globalization;
using BenchmarkDotNet.Running;
using Dragoman.Benchmarks;

if (args is ["core", var file, .. var rest]) return CoreSpeed.Run(file, rest is [var rounds] ? int.Parse(rounds, CultureInfo.InvariantCulture) : 15);
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
