// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.TestKit;

namespace Mgos.Core.Tests;

/// <summary>Four handlers of one event that write down their numbers, the newest being 3; one of them removes one.</summary>
internal sealed class FourHandlers
{
    private readonly int _event;
    private readonly DeviceEventHandler[] _handlers = new DeviceEventHandler[4];

    internal FourHandlers(int eventId, int remover, int removed)
    {
        _event = eventId;
        for (int i = 0; i < _handlers.Length; i++)
        {
            int number = i;
            _handlers[i] = (id, data) =>
            {
                Journal.Add(number.ToString());
                if (number == remover)
                    Remove(removed);
            };
            Events.AddHandler(eventId, _handlers[i]);
        }
    }

    internal EventBus Events { get; } = new TestDevice(null).Device.Events;

    internal Journal Journal { get; } = new Journal();

    internal void Remove(int number) => Events.RemoveHandler(_event, _handlers[number]);
}
