export { torchtuneCosine } from './cosine.ts';
