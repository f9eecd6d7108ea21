/** Addresses to send to others. */
import { encodeLink, type Form } from '@lr-playground/document';
import { currentLink, useApp } from './store.ts';

/** The address that opens what is on the screen now, in one of its forms. */
export function currentAddress(form: Form = 'edit'): string {
  return `${window.location.href.replace(/#.*$/s, '')}#${encodeLink(currentLink(form))}`;
}

/** That address, for as long as it is looked at. */
export function useAddress(form: Form): string {
  return useApp(() => currentAddress(form));
}
