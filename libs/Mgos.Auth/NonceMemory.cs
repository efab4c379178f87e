// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Auth;

/// <summary>Remembers which nonces have been used, so that nothing can be used twice.</summary>
/// <remarks>
/// A use is a nonce, a client (hash of its name and its own nonce) and a count; for the same nonce and client the count has to rise. There is room for
/// <see cref="AuthConstants.MaxRememberedUses"/>. When it is full the oldest nonce is forgotten with all its uses, and is stale from then on:
/// what the memory no longer knows is never accepted again. Pure. Cost: 1 KB, from the first use on. Thread: one at a time.
/// </remarks>
public sealed class NonceMemory
{
    private readonly NonceClock _clock;
    private uint[] _nonces;
    private long[] _clients;
    private uint[] _counts;

    /// <summary>Makes an empty memory.</summary>
    /// <param name="clock">Is told which nonces are forgotten.</param>
    public NonceMemory(NonceClock clock)
    {
        _clock = clock;
    }

    /// <summary>Number of uses that are remembered.</summary>
    public int Count { get; private set; }

    /// <summary>Notes a use.</summary>
    /// <param name="nonce">A nonce.</param>
    /// <param name="client">Stands for a user and its client nonce.</param>
    /// <param name="count">Which use of the nonce by this client it is, from 1.</param>
    /// <returns>False if the nonce is stale, or this use or a later one has been seen.</returns>
    public bool TryUse(uint nonce, long client, uint count)
    {
        if (!_clock.IsGood(nonce) || count == 0)
            return false;
        int index = Find(nonce, client);
        if (index < 0)
            return TryAdd(nonce, client, count);
        if (count <= _counts[index])
            return false;
        _counts[index] = count;
        return true;
    }

    private int Find(uint nonce, long client)
    {
        for (int i = 0; i < Count; i++)
        {
            if (_clients[i] == client && _nonces[i] == nonce)
                return i;
        }

        return -1;
    }

    private bool TryAdd(uint nonce, long client, uint count)
    {
        if (_nonces == null)
            Allocate();
        if (Count == _nonces.Length)
            MakeRoom();
        if (!_clock.IsGood(nonce))
            return false;
        _nonces[Count] = nonce;
        _clients[Count] = client;
        _counts[Count++] = count;
        return true;
    }

    private void Allocate()
    {
        _nonces = new uint[AuthConstants.MaxRememberedUses];
        _clients = new long[AuthConstants.MaxRememberedUses];
        _counts = new uint[AuthConstants.MaxRememberedUses];
    }

    private void MakeRoom()
    {
        RemoveStale();
        if (Count < _nonces.Length)
            return;
        uint oldest = _nonces[0];
        for (int i = 1; i < Count; i++)
        {
            if (_nonces[i] < oldest)
                oldest = _nonces[i];
        }

        _clock.Forget(oldest);
        RemoveStale();
    }

    private void RemoveStale()
    {
        int kept = 0;
        for (int i = 0; i < Count; i++)
        {
            if (!_clock.IsGood(_nonces[i]))
                continue;
            _nonces[kept] = _nonces[i];
            _clients[kept] = _clients[i];
            _counts[kept++] = _counts[i];
        }

        Count = kept;
    }
}
