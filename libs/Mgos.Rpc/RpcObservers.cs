// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.Core;

namespace Mgos.Rpc;

/// <summary>The observers of a router. One that throws is logged, and the others are called.</summary>
internal sealed class RpcObservers
{
    private const int OpenCall = 0;
    private const int ClosedCall = 1;
    private const int FrameCall = 2;

    private readonly Device _device;
    private IRpcObserver[] _observers = new IRpcObserver[0];

    internal RpcObservers(Device device)
    {
        _device = device;
    }

    internal void Add(IRpcObserver observer)
    {
        IRpcObserver[] observers = new IRpcObserver[_observers.Length + 1];
        Array.Copy(_observers, observers, _observers.Length);
        observers[_observers.Length] = observer;
        _observers = observers;
    }

    internal void Remove(IRpcObserver observer)
    {
        int index = Array.IndexOf(_observers, observer);
        if (index < 0)
            return;
        IRpcObserver[] observers = new IRpcObserver[_observers.Length - 1];
        Array.Copy(_observers, 0, observers, 0, index);
        Array.Copy(_observers, index + 1, observers, index, observers.Length - index);
        _observers = observers;
    }

    internal void OnChannelOpen(RpcChannel channel) => CallAll(OpenCall, channel, null, 0);

    internal void OnChannelClosed(RpcChannel channel) => CallAll(ClosedCall, channel, null, 0);

    internal void OnDispatchFrame(RpcChannel channel, byte[] frame, int count)
    {
        if (_observers.Length > 0)
            CallAll(FrameCall, channel, frame, count);
    }

    // The array is never changed, so that an observer may take itself out.
    private void CallAll(int call, RpcChannel channel, byte[] frame, int count)
    {
        IRpcObserver[] observers = _observers;
        for (int i = 0; i < observers.Length; i++)
        {
            try
            {
                Call(observers[i], call, channel, frame, count);
            }
            catch (Exception e)
            {
                _device.Log.Error(nameof(RpcObservers), observers[i].GetType().FullName + " threw " + e.GetType().FullName + ": " + e.Message);
            }
        }
    }

    private static void Call(IRpcObserver observer, int call, RpcChannel channel, byte[] frame, int count)
    {
        switch (call)
        {
            case OpenCall:
                observer.OnChannelOpen(channel);
                break;
            case ClosedCall:
                observer.OnChannelClosed(channel);
                break;
            default:
                observer.OnDispatchFrame(channel, frame, count);
                break;
        }
    }
}
