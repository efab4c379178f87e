// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Diagnostics;
using System.Text;
using Mgos.Hostile.Inputs;

namespace Mgos.Hostile.Parsers;

/// <summary>Feeds spoilt inputs to one target and watches exceptions, time, memory and health.</summary>
/// <param name="create">Makes the target; called again to replay and minimise a failure.</param>
/// <param name="seed">With the number of the input it determines the input.</param>
/// <param name="output">Where results go.</param>
public sealed class ParserAttack(Func<ParserTarget> create, ulong seed, TextWriter output)
{
    public const int HealthInterval = 1000;

    private const long MaxGrowthBytes = 4 * 1024 * 1024;
    private const int ShownBytes = 2000;
    private const int MinimiseTries = 3000;
    private const int MaxWarmUp = 20000;

    private readonly InputBuffer _buffer = new();
    private readonly HostileRandom _random = new(seed);

    /// <summary>Runs the attack.</summary>
    /// <param name="from">Number of the first input.</param>
    /// <param name="count">How many.</param>
    /// <returns>False if the target has failed; the output tells how.</returns>
    public bool Run(long from, long count)
    {
        ParserTarget target = create();
        Mutator mutator = new(target.Seeds, target.Tokens);
        count = Math.Max(1, count / target.Share);
        long index = from;
        byte[] input = [];
        long memory = 0, worst = 0, worstIndex = 0;
        long warmUp = from + Math.Min(count / 4, MaxWarmUp);
        Stopwatch watch = Stopwatch.StartNew();
        using Watchdog watchdog = new(() => Report(target.Name, index, input, "took too long"));
        try
        {
            for (; index < from + count; index++)
            {
                if (index == warmUp)
                    memory = MeasureMemory();
                input = Create(target, mutator, index);
                watchdog.Begin(index);
                long start = Stopwatch.GetTimestamp();
                target.Feed(input, _random);
                long ticks = Stopwatch.GetTimestamp() - start;
                if (ticks > worst)
                    (worst, worstIndex) = (ticks, index);
                if (index % HealthInterval == HealthInterval - 1)
                    target.CheckHealth();
            }

            target.CheckHealth();
        }
        catch (Exception e)
        {
            Report(target.Name, index, Minimised(input, e), e.ToString());
            return false;
        }

        long bytes = input.Length;
        input = [];
        long grown = MeasureMemory() - memory;
        GC.KeepAlive(target);
        output.WriteLine($"{target.Name,-12} {count,9} inputs  {watch.Elapsed.TotalSeconds,7:0.0} s  worst {worst * 1000.0 / Stopwatch.Frequency,6:0} ms (#{worstIndex})  memory {memory / 1024,6} KB {grown / 1024,6:+0;-0} KB");
        if (grown <= MaxGrowthBytes)
            return true;
        output.WriteLine($"FAILED {target.Name} seed {seed}: memory has grown by {grown} bytes (last input {bytes} bytes)");
        return false;
    }

    private long MeasureMemory()
    {
        _buffer.Release();
        return GC.GetTotalMemory(true);
    }

    private byte[] Create(ParserTarget target, Mutator mutator, long index)
    {
        _random.Restart(seed, (ulong)index);
        _buffer.Clear();
        if (_random.OneIn(2))
            _buffer.Add(_random.Pick(target.Seeds));
        else
            target.Generate(_random, _buffer);
        mutator.Mutate(_random, _buffer);
        return _buffer.ToArray();
    }

    // Cuts pieces out as long as the failure stays of the same kind, on fresh targets; gives up on what depends on earlier inputs.
    private byte[] Minimised(byte[] input, Exception failure)
    {
        int tries = MinimiseTries;
        if (!Fails(input, failure))
            return input;
        for (int size = input.Length / 2; size > 0; size /= 2)
        {
            for (int start = 0; start + size <= input.Length && tries > 0; tries--)
            {
                byte[] shorter = [.. input.AsSpan(0, start), .. input.AsSpan(start + size)];
                if (Fails(shorter, failure))
                    input = shorter;
                else
                    start += size;
            }
        }

        return input;
    }

    private bool Fails(byte[] input, Exception failure)
    {
        try
        {
            ParserTarget target = create();
            target.Feed(input, new HostileRandom(seed));
            target.CheckHealth();
            return false;
        }
        catch (Exception e)
        {
            return e.GetType() == failure.GetType() && (e is not HostileFailure || e.Message.Split(':')[0] == failure.Message.Split(':')[0]);
        }
    }

    private void Report(string name, long index, byte[] input, string problem)
    {
        byte[] shown = input.Length > ShownBytes ? input[..ShownBytes] : input;
        output.WriteLine($"FAILED {name}: --seed {seed} --from {index} --count 1, {input.Length} bytes: {problem}");
        output.WriteLine("hex:  " + Convert.ToHexString(shown));
        output.WriteLine("text: " + Encoding.Latin1.GetString(shown).Replace("\r", "\\r").Replace("\n", "\\n").Replace("\0", "\\0"));
        output.Flush();
    }
}
