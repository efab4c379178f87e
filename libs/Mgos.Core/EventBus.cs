// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Core;

/// <summary>Delivers events of libraries and of the app to whoever has asked for them.</summary>
/// <remarks>
/// Mirrors <c>mgos_event_*</c>: an event number is three ASCII characters (the group, in the upper 24 bits) and a byte.
/// The newest handler is called first. Thread: loop; post to it from other threads.
/// </remarks>
public sealed class EventBus
{
    private const int GroupMask = ~0xff;

    private readonly Device _device;
    private int[] _ids = new int[8];
    private bool[] _isGroup = new bool[8];
    private int[] _serials = new int[8];
    private DeviceEventHandler[] _handlers = new DeviceEventHandler[8];
    private int _count;
    private int _lastSerial;
    private int[] _bases = new int[4];
    private int _baseCount;

    internal EventBus(Device device)
    {
        _device = device;
    }

    /// <summary>Makes the number of a group.</summary>
    /// <param name="group">Exactly three ASCII characters, for example <c>MOS</c>.</param>
    /// <returns>The three characters in the upper 24 bits.</returns>
    /// <exception cref="ArgumentException">Not three characters.</exception>
    /// <remarks>Mirrors <c>MGOS_EVENT_BASE</c>.</remarks>
    public static int Base(string group)
    {
        if (group == null || group.Length != 3)
            throw new ArgumentException(nameof(group));
        return (group[0] << 24) | (group[1] << 16) | (group[2] << 8);
    }

    /// <summary>Notes that a group of events is in use.</summary>
    /// <param name="baseId">Number of the group.</param>
    /// <param name="name">Who owns it, for the log.</param>
    /// <returns>False if the group has an owner already; an error is logged. Events can be triggered all the same.</returns>
    public bool RegisterBase(int baseId, string name)
    {
        for (int i = 0; i < _baseCount; i++)
        {
            if (_bases[i] != baseId)
                continue;
            _device.Log.Error(nameof(EventBus), "conflicting event: " + name);
            return false;
        }

        if (_baseCount == _bases.Length)
            _bases = Grow(_bases);
        _bases[_baseCount++] = baseId;
        return true;
    }

    /// <summary>Adds a handler of one event.</summary>
    /// <param name="eventId">Number of the event.</param>
    /// <param name="handler">Called on the loop.</param>
    /// <returns>False if <see cref="CoreConstants.MaxEventHandlers"/> are in use.</returns>
    public bool AddHandler(int eventId, DeviceEventHandler handler) => Add(eventId, false, handler);

    /// <summary>Adds a handler of all events of a group.</summary>
    /// <param name="baseId">Any event number of the group.</param>
    /// <param name="handler">Called on the loop.</param>
    /// <returns>False if <see cref="CoreConstants.MaxEventHandlers"/> are in use.</returns>
    public bool AddGroupHandler(int baseId, DeviceEventHandler handler) => Add(baseId & GroupMask, true, handler);

    /// <summary>Removes a handler of one event; the newest if it was added more than once.</summary>
    /// <param name="eventId">Number of the event.</param>
    /// <param name="handler">The handler that was added.</param>
    /// <returns>False if it was not there.</returns>
    public bool RemoveHandler(int eventId, DeviceEventHandler handler) => Remove(eventId, false, handler);

    /// <summary>Removes a handler of a group.</summary>
    /// <param name="baseId">Any event number of the group.</param>
    /// <param name="handler">The handler that was added.</param>
    /// <returns>False if it was not there.</returns>
    /// <remarks>Differs: the original finds it only by the exact base number.</remarks>
    public bool RemoveGroupHandler(int baseId, DeviceEventHandler handler) => Remove(baseId & GroupMask, true, handler);

    /// <summary>Calls the handlers of an event, now, newest first.</summary>
    /// <param name="eventId">Number of the event.</param>
    /// <param name="data">Passed to the handlers; belongs to the caller.</param>
    /// <returns>Number of handlers called, those that threw included.</returns>
    /// <remarks>
    /// A handler may add and remove handlers, itself too: one that is added is not called for this event, one that is removed is not called any
    /// more. One that throws is logged and the others are called.
    /// </remarks>
    public int Trigger(int eventId, object data)
    {
        int called = 0;
        for (int i = _count - 1; i >= 0; i--)
        {
            if (!Matches(i, eventId))
                continue;
            int serial = _serials[i];
            Call(_handlers[i], eventId, data);
            called++;
            i = CountOlder(serial, i);
        }

        if (eventId != SystemEvents.Log && _device.Log.IsEnabled(LogLevel.Debug))
            _device.Log.Debug(nameof(EventBus), "ev " + NameOf(eventId) + " triggered " + called.ToString() + " handlers");
        return called;
    }

    /// <summary>Gives an event number as three characters and a decimal, for example <c>MOS3</c>.</summary>
    /// <param name="eventId">Number of the event.</param>
    /// <returns>The text the log uses.</returns>
    public static string NameOf(int eventId)
    {
        char[] group = { Printable(eventId >> 24), Printable(eventId >> 16), Printable(eventId >> 8) };
        return new string(group) + (eventId & 0xff).ToString();
    }

    private static char Printable(int value) => (value & 0xff) < ' ' || (value & 0xff) > '~' ? '?' : (char)(value & 0xff);

    private bool Matches(int index, int eventId) =>
        _isGroup[index] ? _ids[index] == (eventId & GroupMask) : _ids[index] == eventId;

    // Number of handlers older than the one called at index; a handler that removes others can only have moved it down.
    private int CountOlder(int serial, int index)
    {
        int older = index < _count ? index : _count;
        while (older > 0 && _serials[older - 1] - serial >= 0)
            older--;
        return older;
    }

    private void Call(DeviceEventHandler handler, int eventId, object data)
    {
        try
        {
            handler(eventId, data);
        }
        catch (Exception e)
        {
            _device.Log.HandlerFailed("handler of event " + NameOf(eventId), handler, e);
        }
    }

    private bool Add(int id, bool isGroup, DeviceEventHandler handler)
    {
        if (handler == null)
            throw new ArgumentNullException(nameof(handler));
        if (_count == CoreConstants.MaxEventHandlers)
            return false;
        if (_count == _ids.Length)
            GrowHandlers();
        _ids[_count] = id;
        _isGroup[_count] = isGroup;
        _serials[_count] = ++_lastSerial;
        _handlers[_count++] = handler;
        return true;
    }

    private bool Remove(int id, bool isGroup, DeviceEventHandler handler)
    {
        for (int i = _count - 1; i >= 0; i--)
        {
            if (_ids[i] != id || _isGroup[i] != isGroup || !_handlers[i].Equals(handler))
                continue;
            RemoveAt(i);
            return true;
        }

        return false;
    }

    private void RemoveAt(int index)
    {
        int following = _count - index - 1;
        Array.Copy(_ids, index + 1, _ids, index, following);
        Array.Copy(_isGroup, index + 1, _isGroup, index, following);
        Array.Copy(_serials, index + 1, _serials, index, following);
        Array.Copy(_handlers, index + 1, _handlers, index, following);
        _handlers[--_count] = null;
    }

    private void GrowHandlers()
    {
        bool[] isGroup = new bool[_count * 2];
        DeviceEventHandler[] handlers = new DeviceEventHandler[_count * 2];
        Array.Copy(_isGroup, isGroup, _count);
        Array.Copy(_handlers, handlers, _count);
        _ids = Grow(_ids);
        _serials = Grow(_serials);
        _isGroup = isGroup;
        _handlers = handlers;
    }

    private static int[] Grow(int[] values)
    {
        int[] larger = new int[values.Length * 2];
        Array.Copy(values, larger, values.Length);
        return larger;
    }
}
