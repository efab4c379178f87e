// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Diagnostics;

namespace Mgos.Hostile.Running;

/// <summary>Makes calls on one connection for as long as the attack lasts and checks every answer.</summary>
internal sealed class GoodClient : IDisposable
{
    private const int PauseMilliseconds = 2;

    private readonly IGoodConnection _connection;
    private readonly Thread _thread;
    private volatile bool _isStopping;

    internal GoodClient(IGoodConnection connection)
    {
        _connection = connection;
        _thread = new Thread(Run) { IsBackground = true };
        _thread.Start();
    }

    internal string Name => _connection.Name;

    internal int Answers { get; private set; }

    internal double WorstMilliseconds { get; private set; }

    internal string? Failure { get; private set; }

    public void Dispose()
    {
        Stop();
        _connection.Dispose();
    }

    internal void Stop()
    {
        _isStopping = true;
        _thread.Join();
    }

    private void Run()
    {
        try
        {
            for (int number = 1; !_isStopping; number++)
            {
                long start = Stopwatch.GetTimestamp();
                string answer = _connection.Exchange(Call.Frame(number));
                WorstMilliseconds = Math.Max(WorstMilliseconds, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                Call.Check(number, answer);
                Answers++;
                Thread.Sleep(PauseMilliseconds);
            }
        }
        catch (Exception e)
        {
            Failure = e.Message;
        }
    }
}
